package dev.homeward.web.support;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts under {@code messages/}, in ICU message syntax (plurals, numbers and dates as the
 * language wants them). English is there for whatever another language lacks; a test keeps that
 * from happening.
 */
final class IcuMessageSource implements MessageSource {

  private static final Pattern NAME =
      Pattern.compile("[^_]+(?:_([a-z]{2})(?:_[A-Z]{2})?)?\\.properties");

  private final Map<String, Map<String, String>> texts = new HashMap<>();

  IcuMessageSource() {
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:messages/*.properties")) {
        Matcher name = NAME.matcher(String.valueOf(file.getFilename()));
        String language = name.matches() && name.group(1) != null ? name.group(1) : "en";
        read(file, texts.computeIfAbsent(language, _ -> new HashMap<>()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Resource file, Map<String, String> texts) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
  }

  @Override
  public @Nullable String getMessage(
      String code,
      Object @Nullable [] arguments,
      @Nullable String fallback,
      @Nullable Locale wish) {
    Locale locale = wish == null ? Locale.ENGLISH : wish;
    String pattern = pattern(code, locale);
    return pattern == null ? fallback : format(pattern, arguments, locale);
  }

  @Override
  public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
    String text = getMessage(code, arguments, null, locale);
    if (text == null) {
      throw new NoSuchMessageException(code, locale == null ? Locale.ENGLISH : locale);
    }
    return text;
  }

  @Override
  public String getMessage(MessageSourceResolvable message, @Nullable Locale locale) {
    String[] codes = message.getCodes() == null ? new String[0] : message.getCodes();
    for (String code : codes) {
      String text = getMessage(code, message.getArguments(), null, locale);
      if (text != null) {
        return text;
      }
    }
    String fallback = message.getDefaultMessage();
    if (fallback == null) {
      throw new NoSuchMessageException(
          String.join(", ", codes), locale == null ? Locale.ENGLISH : locale);
    }
    return fallback;
  }

  private @Nullable String pattern(String code, Locale locale) {
    String text = texts.getOrDefault(locale.getLanguage(), Map.of()).get(code);
    return text == null ? texts.getOrDefault("en", Map.of()).get(code) : text;
  }

  private String format(String pattern, Object @Nullable [] arguments, Locale locale) {
    Object[] values = arguments == null ? new Object[0] : arguments;
    Object[] resolved =
        Arrays.stream(values)
            .map(
                value -> value instanceof MessageSourceResolvable m ? getMessage(m, locale) : value)
            .toArray();
    return new MessageFormat(pattern, locale).format(resolved);
  }
}
