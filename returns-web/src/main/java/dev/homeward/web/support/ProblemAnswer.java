package dev.homeward.web.support;

import java.util.List;

/** A problem as RFC 9457 has it, with our additions. */
record ProblemAnswer(
    String type,
    String title,
    int status,
    String detail,
    String code,
    List<Problem.Field> errors,
    String traceId) {}
