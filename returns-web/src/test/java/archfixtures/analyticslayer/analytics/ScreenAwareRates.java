package archfixtures.analyticslayer.analytics;

import jakarta.servlet.http.HttpServletRequest;

class ScreenAwareRates {

  boolean secure(HttpServletRequest request) {
    return request.isSecure();
  }
}
