# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""The host that the lab starts, as one table: what runs, and so what is true. The names are those of the bundled sample
(resources/sample/quantum-trader.json); DISAGREEMENTS says where this host is not as that registry states."""
from dataclasses import dataclass, field

HOST, ADDRESS = "qt-vps-01", "203.0.113.10"
S = "quantum:stream:"
ACCOUNTS = {"root": 0, "redis": 101, "sshd": 102, "messagebus": 103, "prometheus": 104, "grafana": 105,
            "qt": 1000, "auditor": 1001, "quantum-rl-dashboard": 1002}
VENVS = ["ai-engine", "ai-client-base", "rl-sizer", "rl-dashboard", "runtime", "model-federation"]
OPT = "/opt/quantum"


@dataclass
class Service:
    name: str  # of the unit, without .service
    run: str = ""  # what its unit says, words apart; {python} is its venv's
    venv: str = ""
    code: str = ""  # the node of its code
    user: str = "qt"
    about: str = ""
    target: str = ""  # the target that wants it
    listens: tuple = ()
    connects: tuple = ()  # ports; 6379 is in it for who reaches Redis by TCP
    briefly: tuple = ()  # ports it connects to for moments: may be seen or not
    reads: tuple = ()
    writes: tuple = ()
    state: str = "running"  # or dead, failed, auto-restart, not-found
    cwd: str = OPT
    set: dict = field(default_factory=dict)  # properties that differ

    @property
    def needs_redis(self):
        return bool(self.reads or self.writes)

    @property
    def argv(self):
        return self.run.replace("{python}", f"{OPT}/venvs/{self.venv}/bin/python")

    @property
    def cgroup(self):
        template = self.name.partition("@")[0].replace("-", r"\x2d")
        inside = f"system-{template}.slice/" if "@" in self.name else ""
        return f"/system.slice/{inside}{self.name}.service"


def module(name, code, venv, target, about, **more):
    """A service that runs microservices/CODE/main.py."""
    run = "{python} -m microservices.%s.main" % code
    return Service(name, more.pop("run", run), venv, code, about=about, target=target, **more)


def stream(*names):
    return tuple(S + name for name in names)


SERVICES = [
    Service("redis-server", "/usr/bin/redis-server 127.0.0.1:6379", user="redis", about="Advanced key-value store", listens=(6379,),
            set={"FragmentPath": "/lib/systemd/system/redis-server.service", "Type": "notify"}),
    module("quantum-market-publisher", "market_publisher", "ai-client-base", "core", "Market Data Publisher",
           writes=stream("market.klines", "market.tick"), connects=(6379,)),
    module("quantum-exchange-stream-bridge", "exchange_stream_bridge", "ai-client-base", "core", "Exchange Stream Bridge",
           writes=stream("exchange.raw"), connects=(6379,), run="{python} microservices/exchange_stream_bridge/main.py"),
    module("quantum-cross-exchange-aggregator", "cross_exchange_aggregator", "ai-client-base", "core", "Cross-Exchange Aggregator",
           reads=stream("exchange.raw"), writes=stream("exchange.normalized"), connects=(6379,)),
    module("quantum-ai-engine", "ai_engine", "ai-engine", "ai", "AI Engine", listens=(8001,), connects=(6379,),
           run="{python} -m uvicorn microservices.ai_engine.main:app --host 127.0.0.1 --port 8001",
           reads=stream("market.klines", "exchange.normalized", "trade.closed"),
           writes=stream("ai.decision.made", "ai.signal_generated", "trade.intent")),
    module("quantum-execution", "execution", "ai-engine", "exec", "Execution Service", listens=(8002,), connects=(6379,),
           run="{python} -m microservices.execution.main --api-key Xy7pQ2mNv9Kd4RtW8sLb",
           reads=stream("trade.intent", "policy.updated"), writes=stream("execution.result", "trade.closed"),
           set={"NeedDaemonReload": "yes"}),
    module("quantum-risk-safety", "risk_safety", "ai-engine", "exec", "Risk Safety", user="root", connects=(6379,),
           reads=stream("trade.closed"), writes=stream("policy.updated", "risk.alerts"),
           run="/bin/bash -c 'source /opt/quantum/venvs/ai-engine/bin/activate && exec python -m microservices.risk_safety.main'"),
    module("quantum-portfolio-intelligence", "portfolio_intelligence", "ai-client-base", "exec", "Portfolio Intelligence",
           listens=(8004,), connects=(6379,), reads=stream("trade.closed", "market.tick"),
           writes=stream("portfolio.snapshot_updated"), run="{python} main.py", cwd=OPT + "/microservices/portfolio_intelligence"),
    module("quantum-meta-regime", "meta_regime", "ai-engine", "ai", "Meta Regime", reads=stream("exchange.raw"),
           writes=stream("meta.regime"), connects=(6379,)),
    module("quantum-exit-monitor", "exit_monitor", "ai-engine", "exec", "Exit Monitor", reads=stream("execution.result"),
           writes=stream("exitbrain.pnl"), connects=(6379,), run="{python} /opt/quantum/microservices/exit_monitor/main.py"),
    module("quantum-rl-sizer", "rl_sizing_agent", "ai-engine", "rl", "RL Sizer", reads=stream("exitbrain.pnl", "trade.closed"),
           writes=stream("sizing.decided"), connects=(6379,)),
    module("quantum-clm", "clm", "ai-engine", "rl", "Continuous learning module", reads=stream("trade.closed", "clm.intent"),
           writes=stream("model.retrain")),  # by the Unix socket: no port
    module("quantum-retrain-worker", "retrain_worker", "ai-client-base", "rl", "Retraining Worker", reads=stream("model.retrain"),
           writes=stream("learning.retraining.started", "learning.retraining.completed"), connects=(6379,)),
    module("quantum-strategic-memory", "strategic_memory", "ai-engine", "ai", "Strategic Memory", reads=stream("events"),
           connects=(6379,)),
    Service("quantum-utf-publisher", "/usr/bin/python3 /opt/quantum/ops/utf_publisher.py", code="utf_publisher.py", user="root",
            about="Unified Training Feed", target="core", writes=stream("utf"), connects=(6379,)),
    Service(r"quantum-feed@btc\x2dusdt", "{python} /opt/quantum/bin/feed.py --symbol btc-usdt", "runtime", "feed.py",
            about="Børsfeed – ÆØÅ ⚡ btc-usdt → market.tick (token=GpWYnGGTF2aj7G8YNF0hKFgdnCANDKJW)", target="core",
            writes=stream("market.tick"), connects=(6379,)),
    module("quantum-trading_bot", "trading_bot", "ai-client-base", "", "Legacy trading bot", writes=stream("events"),
           connects=(6379,), cwd="/home/qt/quantum_trader", set={"UnitFileState": "disabled"}),
    module("quantum-ceo-brain", "ceo_brain", "ai-client-base", "brains", "CEO Brain", listens=(8010,), connects=(8021, 8012)),
    module("quantum-strategy-brain", "strategy_brain", "ai-client-base", "brains", "Strategy Brain", listens=(8021,), connects=(8001,)),
    module("quantum-risk-brain", "risk_brain", "ai-client-base", "brains", "Risk Brain", listens=(8012,)),
    module("quantum-dashboard-api", "dashboard_api", "ai-engine", "obs", "Dashboard API", listens=(8020,), connects=(8004, 8010, 8002)),
    module("quantum-rl-monitor", "rl_monitor_daemon", "ai-engine", "rl", "RL Monitor", briefly=(8001,)),
    module("quantum-rl-dashboard", "rl_dashboard", "rl-dashboard", "obs", "RL Dashboard", user="quantum-rl-dashboard", listens=(8025,)),
    *[module("quantum-" + name, name.replace("-", "_"), venv, target, name.replace("-", " ").title()) for name, venv, target in (
        ("ai-strategy-router", "ai-engine", "ai"), ("position-monitor", "ai-engine", "exec"), ("portfolio-governance", "ai-engine", "exec"),
        ("rl-trainer", "ai-engine", "rl"), ("rl-feedback-v2", "ai-client-base", "rl"), ("binance-pnl-tracker", "ai-client-base", "core"))],
    *[Service("quantum-" + name, f"/usr/bin/python3 /opt/quantum/ops/{code}", code=code, user=user, about=name, target="rl")
      for name, code, user in (("rl-policy-publisher", "rl_policy_publisher.py", "qt"), ("clm-minimal", "clm_minimal.py", "root"),
                               ("rl-shadow-metrics-exporter", "rl_shadow_metrics_exporter.py", "qt"))],
    # What is not running.
    module("quantum-rl-agent", "rl_agent", "ai-engine", "rl", "RL Agent", state="dead"),
    module("quantum-exposure_balancer", "exposure_balancer", "ai-engine", "exec", "Exposure balancing", state="auto-restart",
           run="{python} -m microservices.exposure_balancer.service", set={"NRestarts": "17", "ExecMainStatus": "1", "Result": "exit-code"}),
    Service("quantum-ensemble", state="not-found", target="ai"),
    Service("quantum-training-worker", "/usr/bin/python3 /opt/quantum/ops/training_worker.py", code="training_worker.py",
            about="Training Worker", state="dead", set={"UnitFileState": "disabled"}),
    Service("quantum-admin", "/usr/bin/python3 /opt/quantum/ops/admin.py", code="admin.py", about="Admin Endpoint", state="dead",
            set={"UnitFileState": "static"}),
    *[Service("quantum-" + name, f"/opt/quantum/ops/{code}", code=code, about=about, state=state, set={"Type": "oneshot", "Restart": "no", **more})
      for name, code, about, state, more in (
          ("contract-check", "contract_check.sh", "Daily Contract Verification", "failed", {"Result": "exit-code", "ExecMainStatus": "1", "UnitFileState": "static"}),
          ("core-health", "core_health.sh", "Core Health Check", "dead", {"UnitFileState": "static"}),
          ("diagnostic", "diagnostic.sh", "System Diagnostic", "dead", {"UnitFileState": "static"}),
          ("policy-refresh", "policy_refresh.sh", "Refresh trading policy", "dead", {"UnitFileState": "static"}),
          ("verify-ensemble", "verify_ensemble_health.sh", "Ensemble Verify Task", "dead", {"UnitFileState": "disabled"}),
          ("verify-rl", "verify_rl_system.sh", "RL Verify Task", "dead", {"UnitFileState": "static"}))],
    # What others made. Their code is none of ours: only what they listen on and connect to is known.
    Service("ssh", "/usr/sbin/sshd -D -f /usr/local/etc/sshd_config", user="root", about="OpenBSD Secure Shell server", listens=(22,),
            set={"FragmentPath": "/lib/systemd/system/ssh.service", "Type": "notify"}),
    *[Service(name, f"/usr/local/bin/{name} --listen={listen}" + "".join(f" --connect={c}" for c in to), user=user, about=about,
              listens=(int(listen.split(":")[-1]),), connects=tuple(int(c.split(":")[-1]) for c in to), set={"FragmentPath": f"/lib/systemd/system/{name}.service"})
      for name, listen, to, user, about in (
          ("grafana-server", ":3000", ("127.0.0.1:9091",), "grafana", "Grafana"),
          ("prometheus", "127.0.0.1:9091", ("127.0.0.1:9100", "127.0.0.1:9121"), "prometheus", "Prometheus"),
          ("prometheus-node-exporter", ":9100", (), "prometheus", "Metrics of the machine"),
          ("prometheus-redis-exporter", "127.0.0.1:9121", ("127.0.0.1:6379",), "prometheus", "Metrics of Redis"))],
]
TIMERS = {  # name: (what it triggers, when, enabled)
    "quantum-contract-check": ("quantum-contract-check", "*-*-* 03:17:00", True),
    "quantum-core-health": ("quantum-core-health", "6h", True),
    "quantum-diagnostic": ("quantum-diagnostic", "15min", True),
    "quantum-policy-sync": ("quantum-policy-refresh", "45s", True),  # not by the rule of names
    "quantum-training-worker": ("quantum-training-worker", "*-*-* 02:00:00", False),
    "quantum-verify-ensemble": ("quantum-verify-ensemble", "50min", True),
    "quantum-verify-rl": ("quantum-verify-rl", "*-*-* 06:13:00", True),
}
SOCKETS = {"quantum-admin": 8090}  # held by systemd, for a service that it starts when somebody comes
TARGETS = {"ai": "AI Services", "brains": "Strategy and risk management", "core": "Core Infrastructure", "exec": "Execution",
           "obs": "Observability", "rl": "RL & Learning", "trader": "Complete trading system"}
STALE = ((S + "trade.closed", "clm", "clm-4242"), (S + "portfolio.snapshot_updated", "exposure-balancer", None),
         (S + "risk.alerts", "alerting", "alerting-3111"))  # a consumer that is gone; groups that nobody reads
ROGUE_PORT = 4444
DISAGREEMENTS = [
    "quantum-risk-safety runs as root; stated is qt",
    "quantum-strategy-brain listens on 8021; stated is 8011",
    "quantum-dashboard-api listens on 8020; no port is stated",
    "quantum-rl-sizer runs in venv ai-engine; stated is rl-sizer",
    "quantum-rl-agent is stopped; stated as running",
    "quantum-trading_bot runs; stated as stopped",
    r"quantum-feed@btc\x2dusdt runs; not stated",
    "quantum-rl-dashboard runs; stated in a loop of restarts",
    "quantum-ai-engine does not read exitbrain.pnl, which is stated",
    "quantum:stream:risk.alerts is there; not stated",
    "nobody listens on 3100; stated is loki",
    "port 4444 is held by a process of no unit",
    "quantum-exposure_balancer was restarted 17 times",
    "the unit file of quantum-execution is newer than what was loaded",
    "group exposure-balancer of portfolio.snapshot_updated has no consumer; consumer clm-4242 of trade.closed is stale",
]
SECRETS = ["Xy7pQ2mNv9Kd4RtW8sLb", "GpWYnGGTF2aj7G8YNF0hKFgdnCANDKJW", "kV8nQ2xLw7Zr4TfB9sYhJ3mPd6GcEaXu", "payload-pass-9Fq2Lx7Tz",
           "env-secret-5Tg8Vb3Nq1"]
