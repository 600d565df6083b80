// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What unitscope-askpass and AskServer say to each other over their socket. One question for each connection:
///
///     question: 'U' '?' VERSION HINT  number: ssh's process  number: bytes of the prompt  the prompt
///     answer:   'U' '!' VERSION HAS   number: bytes of the answer                         the answer
///
/// Numbers have four bytes, the highest first. Without an answer HAS is 0 and the number is 0. Nothing of Qt stands here, so
/// that the program starts at once.

#include <array>
#include <cstddef>
#include <cstdint>

namespace unitscope::askprotocol {

/// The environment variable with the path of the socket.
inline constexpr char socketVariable[] = "UNITSCOPE_ASK_SOCKET";

inline constexpr unsigned char version = 1;
inline constexpr std::size_t mostPromptBytes = std::size_t(64) * 1024;
inline constexpr std::size_t mostAnswerBytes = 1023; ///< ssh takes no more

/// What SSH_ASKPASS_PROMPT said.
enum class Hint : unsigned char { Unset, Confirm, None };

using Number = std::array<unsigned char, 4>;
using QuestionHead = std::array<unsigned char, 12>;
using AnswerHead = std::array<unsigned char, 8>;

inline constexpr Number bytesOf(std::uint32_t number)
{
    return {static_cast<unsigned char>(number >> 24U), static_cast<unsigned char>(number >> 16U),
            static_cast<unsigned char>(number >> 8U), static_cast<unsigned char>(number)};
}

inline constexpr std::uint32_t numberAt(const unsigned char* bytes)
{
    return std::uint32_t(bytes[0]) << 24U | std::uint32_t(bytes[1]) << 16U | std::uint32_t(bytes[2]) << 8U | bytes[3];
}

inline constexpr QuestionHead questionHead(Hint hint, std::uint32_t process, std::uint32_t promptBytes)
{
    const Number p = bytesOf(process);
    const Number n = bytesOf(promptBytes);
    return {'U', '?', version, static_cast<unsigned char>(hint), p[0], p[1], p[2], p[3], n[0], n[1], n[2], n[3]};
}

inline constexpr AnswerHead answerHead(bool hasAnswer, std::uint32_t answerBytes)
{
    const Number n = bytesOf(answerBytes);
    return {'U', '!', version, static_cast<unsigned char>(hasAnswer), n[0], n[1], n[2], n[3]};
}

} // namespace unitscope::askprotocol
