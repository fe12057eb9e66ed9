package dev.homeward.web.support;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach Homeward from outside. */
@Component
public class PublicUrl {

  private final String base;

  PublicUrl(@Value("${homeward.public-url:http://localhost:${server.port:8080}}") String base) {
    this.base = base.replaceAll("/+$", "");
  }

  /**
   * Returns the address of a page.
   *
   * @param path that begins with a slash
   */
  public String to(String path) {
    return base + path;
  }
}
