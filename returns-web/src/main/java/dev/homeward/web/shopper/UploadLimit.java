package dev.homeward.web.shopper;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away from the shoppers' pages what is far larger than a form with photos, before any of it
 * is stored. Merchants upload files of gigabytes; the limits of the server are made for them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {

  /** Six photos of the largest size, and what is written beside. */
  static final long MOST_BYTES = 64L * 1024 * 1024;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return !request.getRequestURI().startsWith("/returns")
        || type == null
        || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Sent elsewhere, not forwarded: reading any parameter here would read the whole upload. */
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long length = request.getContentLengthLong();
    if (length >= 0 && length <= MOST_BYTES) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, "/returns/too-large");
    }
  }
}
