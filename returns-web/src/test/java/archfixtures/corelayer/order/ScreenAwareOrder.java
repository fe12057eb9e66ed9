package archfixtures.corelayer.order;

import jakarta.servlet.http.HttpServletRequest;

class ScreenAwareOrder {

  boolean secure(HttpServletRequest request) {
    return request.isSecure();
  }
}
