package dev.homeward.notification;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;

/** What there is where no mail server is set. */
class NoSender implements ObjectProvider<JavaMailSender> {

  @Override
  public @Nullable JavaMailSender getIfAvailable() {
    return null;
  }

  @Override
  public Stream<JavaMailSender> stream() {
    return Stream.empty();
  }
}
