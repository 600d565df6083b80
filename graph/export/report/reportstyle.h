// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/report: the style sheet of a report's page, on screen and on paper.

namespace unitscope {

inline constexpr const char* reportStyle = R"(
*{box-sizing:border-box}
html{scroll-padding-top:12px}
body{margin:0 auto;padding:40px 32px 80px;max-width:1480px;background:var(--ground);color:var(--text);font:14px/1.5 Inter,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
header{margin-bottom:24px}
h1{font-size:28px;line-height:1.2;margin:0 0 4px}
h2{font-size:20px;line-height:1.3;margin:0 0 8px}
h3{font-size:15px;line-height:1.4;margin:0 0 6px}
h2 small,h3 small{font-weight:400;color:var(--muted);font-size:13px}
section{margin:40px 0 0}
section.thing,h3{margin-top:0}
section.thing{margin:24px 0 0}
p{margin:4px 0 8px}
a{color:var(--accent);text-decoration:none}
a:hover,a:focus{text-decoration:underline}
a.error{color:var(--error)}a.warning{color:var(--warning)}
.strong{font-weight:600}
.muted,.note{color:var(--muted)}
.error{color:var(--error);font-weight:600}
.warning{color:var(--warning);font-weight:600}
.good{color:var(--good);font-weight:600}
.added{color:var(--added);font-weight:600}
.removed{color:var(--removed);font-weight:600}
.changed{color:var(--changed);font-weight:600}
nav h2{font-size:13px;color:var(--muted);margin:0 0 6px}
nav ol{list-style:none;margin:0;padding:0}
nav li{margin:3px 0}
nav ol ol{padding-left:14px;font-size:13px}
nav a{color:var(--text)}
.counts{display:flex;flex-wrap:wrap;gap:8px;list-style:none;margin:12px 0 0;padding:0}
.counts li{border:1px solid var(--line);border-radius:8px;padding:6px 14px;background:var(--panel);font-weight:400}
.counts b{font-size:20px;font-weight:600;margin-right:4px}
table{width:100%;border-collapse:collapse;background:var(--panel);border:1px solid var(--line);margin:8px 0 0;font-size:13px;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:6px 10px;border-top:1px solid var(--line)}
thead th{border-top:0;background:var(--quiet);font-weight:600;color:var(--muted);font-size:12px}
tbody th{font-weight:600}
table:not(.facts) th,table:not(.facts) td{min-width:58px}
table:not(.facts) tbody th{min-width:124px}
.ours,thead th{overflow-wrap:normal}
#s-problems tbody th{min-width:62px!important}
#s-problems td:nth-child(3){min-width:150px}
#s-problems p{margin-top:16px}
table.statements th,table.statements td,table.statements tbody th{min-width:0}
.number{text-align:right;white-space:nowrap}
thead th.number{text-align:right}
tr.more td{border-top-style:dotted}
table.facts{width:auto;min-width:min(100%,640px)}
table.facts th{width:190px;font-weight:400;color:var(--muted)}
table.statements{table-layout:fixed}
table.statements th:nth-child(1){width:16%}
table.statements th:nth-child(2){width:25%}
table.statements th:nth-child(3){width:19%}
table.statements th:nth-child(4){width:17%}
table.statements tbody th{font-weight:400}
table.statements td:nth-child(2){font-weight:600}
.quote{font-family:"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:11.5px;color:var(--muted)}
ul{margin:4px 0;padding-left:20px}
li{margin:3px 0}
ul.tick{list-style:none;padding:0}
ul.tick li{position:relative;padding-left:26px}
ul.tick li::before{content:"";position:absolute;left:2px;top:4px;width:12px;height:12px;border:1.5px solid var(--muted);border-radius:2px}
.picture{margin:8px 0 0;border:1px solid var(--line);border-radius:8px;overflow-x:auto}
.picture svg{display:block;margin:0 auto;max-width:100%;min-width:720px;height:auto}
.up{font-weight:400;font-size:12px;margin-left:8px}
table.sign td{height:56px}
table.sign th:first-child{width:18%}
table.sign th:nth-child(3){width:18%}
#print-all{accent-color:var(--accent);width:15px;height:15px;margin:0 8px 0 0;vertical-align:-2px}
#print-all+label{font-size:13px}
.unprinted{display:none}
:target{outline:2px solid var(--accent);outline-offset:3px}
@media screen{.thing{content-visibility:auto;contain-intrinsic-size:auto 320px}}
@media screen and (min-width:1180px){
body{display:grid;grid-template-columns:210px minmax(0,1fr);column-gap:40px}
header{grid-column:2}
nav{grid-column:1;grid-row:1/span 2;position:sticky;top:24px;align-self:start;max-height:calc(100vh - 48px);overflow-y:auto}
main{grid-column:2}
main>section:first-child{margin-top:0}
}
@media screen and (max-width:720px){
body{padding:20px 14px 60px}
main{margin-top:24px}
h1{font-size:22px}
table,tbody,tr,th,td,table.facts,table.facts th{display:block;width:auto!important;min-width:0!important}
thead{display:none}
tr{border-top:1px solid var(--line);padding:6px 0}
tr:first-child{border-top:0}
th,td{border:0;padding:2px 10px}
td:empty{display:none}
.number{text-align:left}
td[data-label]::before{content:attr(data-label);display:block;font:400 11px/1.3 Inter,Arial,sans-serif;color:var(--muted)}
table.sign td:empty{display:block;height:52px}
}
@page{size:A4;margin:15mm 13mm 17mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,sans-serif;color:#666}}
@page wide{size:A4 landscape}
@media print{
body{display:block;max-width:none;padding:0;font-size:9pt;background:none}
h1{font-size:20pt}h2{font-size:13pt}h3{font-size:10pt}
nav{margin:0 0 6mm}
nav ol{columns:2}nav ol ol{display:none}
nav li{break-inside:avoid}
section{margin-top:8mm}
section.thing{margin-top:5mm}
table{font-size:8pt}
thead{display:table-header-group}
th,td{padding:1.2mm 1.8mm}
thead th{font-size:7.5pt}
.quote{font-size:6.5pt}
table.statements{font-size:7.5pt;line-height:1.35}
table.statements th,table.statements td{padding:.7mm 1.5mm}
#s-statements{break-before:page}
#print-all,#print-all+label,#print-all:not(:checked)~.unasked{display:none}
#print-all:not(:checked)~.unprinted{display:block}
body:has(#print-all:not(:checked)) nav .unasked{display:none}
tr,li,.picture{break-inside:avoid}
h2,h3,thead,h2+p,h3+p,tbody tr:first-child,ul.tick li:nth-child(-n+3){break-after:avoid}
.short{overflow-wrap:normal}
.counts b{font-size:13pt}.counts li{padding:1mm 3mm}
.up{display:none}
a{color:inherit}
.picture{overflow:visible;border:0}
.picture svg{min-width:0;max-width:100%;max-height:148mm;width:100%}
.wide{page:wide}
#s-sign-off{break-inside:avoid}
.picture a{color:inherit}
table.sign td{height:16mm}
:target{outline:0}
}
)";

} // namespace unitscope
