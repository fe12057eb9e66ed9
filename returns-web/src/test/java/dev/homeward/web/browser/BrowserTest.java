package dev.homeward.web.browser;

import dev.homeward.database.WithTestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Runs the application on a free port with a database of its own, and gives each test a fresh
 * {@link com.microsoft.playwright.Page} whose relative addresses lead there. Fails on script errors
 * and breaches of the content security policy; keeps a trace of a failed test in
 * target/browser-traces.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumPresent.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithTestDatabase
@ExtendWith(BrowserPage.class)
public @interface BrowserTest {}
