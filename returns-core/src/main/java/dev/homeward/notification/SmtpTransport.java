package dev.homeward.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by SMTP, through the server that {@code spring.mail.host} names. */
class SmtpTransport implements MailTransport {

  private final JavaMailSender sender;
  private final String from;

  SmtpTransport(JavaMailSender sender, String from) {
    this.sender = sender;
    this.from = from;
  }

  @Override
  public Delivery deliver(Letter letter) {
    try {
      sender.send(message(letter));
      return new Delivery.Sent();
    } catch (MailException failure) {
      String problem =
          String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
      return refusesThisOne(failure)
          ? new Delivery.Refused(problem)
          : new Delivery.Unreachable(problem);
    } catch (MessagingException | UnsupportedEncodingException malformed) {
      return new Delivery.Refused(String.valueOf(malformed.getMessage()));
    }
  }

  private MimeMessage message(Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    MailDraft mail = letter.content();
    MimeMessage message = sender.createMimeMessage();
    MimeMessageHelper content = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    content.setFrom(from, mail.sender());
    content.setTo(mail.recipient());
    content.setSubject(mail.subject());
    content.setText(mail.text(), mail.html());
    MailDraft.Attachment file = mail.attachment();
    if (file != null) {
      content.addAttachment(file.name(), file.pdf(), "application/pdf");
    }
    message.setHeader("Message-ID", "<" + letter.id() + from.substring(from.indexOf('@')) + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", mail.locale());
    return message;
  }

  private static boolean refusesThisOne(MailException failure) {
    return failure instanceof MailSendException several
        && several.getFailedMessages().values().stream()
            .anyMatch(e -> e instanceof SendFailedException || e instanceof AddressException);
  }
}
