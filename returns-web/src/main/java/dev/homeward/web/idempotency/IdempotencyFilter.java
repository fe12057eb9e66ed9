package dev.homeward.web.idempotency;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.support.Conflict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a repeated writing call of the API with what it was answered first. Runs behind the
 * security filters, which are ordered at -100, so that keys belong to recognised callers. Failures
 * on our side are not remembered.
 */
@Component
@Order(0)
class IdempotencyFilter extends OncePerRequestFilter {

  private static final String HEADER = "Idempotency-Key";
  private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
  private static final int LONGEST_KEY = 200;
  private static final int LARGEST_BODY = 16 * 1024 * 1024;

  private final IdempotentCalls calls;
  private final HandlerExceptionResolver problems;

  IdempotencyFilter(
      IdempotentCalls calls,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.calls = calls;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(HEADER) == null
        || !WRITING.contains(request.getMethod())
        || !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String caller = caller();
    String key = request.getHeader(HEADER).strip();
    if (caller == null || key.isEmpty() || key.length() > LONGEST_KEY) {
      refuse(request, response, new BusinessRuleViolation("idempotency.key-invalid"));
      return;
    }
    HttpServletRequest repeatable = request;
    byte[] body = new byte[0];
    if (!multipart(request)) {
      body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY) {
        refuse(request, response, new MaxUploadSizeExceededException(LARGEST_BODY));
        return;
      }
      repeatable = new ReadAhead(request, body);
    }
    switch (calls.claim(caller, key, fingerprint(request, body))) {
      case Claim.Fresh fresh -> run(caller, key, repeatable, response, chain);
      case Claim.Answered(FirstAnswer answer) -> repeat(answer, response);
      case Claim.Running running ->
          refuse(request, response, new Conflict("idempotency.in-progress"));
      case Claim.Mismatch mismatch ->
          refuse(request, response, new BusinessRuleViolation("idempotency.mismatch"));
    }
  }

  private void run(
      String caller,
      String key,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper recorded = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, recorded);
      if (recorded.getStatus() < 500) {
        calls.remember(caller, key, answer(recorded));
      }
    } finally {
      calls.release(caller, key);
    }
    recorded.copyBodyToResponse();
  }

  private static FirstAnswer answer(ContentCachingResponseWrapper recorded) {
    return new FirstAnswer(
        recorded.getStatus(),
        recorded.getContentType(),
        recorded.getHeader(HttpHeaders.LOCATION),
        new String(recorded.getContentAsByteArray(), StandardCharsets.UTF_8));
  }

  private static void repeat(FirstAnswer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    if (answer.contentType() != null) {
      response.setContentType(answer.contentType());
    }
    if (answer.location() != null) {
      response.setHeader(HttpHeaders.LOCATION, answer.location());
    }
    response.setHeader("Idempotency-Replayed", "true");
    response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Exception refusal) {
    problems.resolveException(request, response, null, refusal);
  }

  /** Files are told apart by their size only: they are streamed, and never read twice. */
  private static byte[] fingerprint(HttpServletRequest request, byte[] body) {
    String line =
        String.join(
            "\n",
            request.getMethod(),
            request.getRequestURI(),
            String.valueOf(request.getQueryString()),
            multipart(request) ? Long.toString(request.getContentLengthLong()) : "");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean multipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static @Nullable String caller() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof ApiCaller caller
        ? caller.getName()
        : null;
  }
}
