package dev.homeward.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the form again with what was typed, or says how long to wait. */
final class SignInRefused implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws ServletException, IOException {
    if (refusal instanceof TooManyAttempts tooMany) {
      long seconds = tooMany.patience().toSeconds();
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
      request.setAttribute("waitSeconds", seconds);
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    } else {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
    request.getRequestDispatcher("/login/refused").forward(request, response);
  }
}
