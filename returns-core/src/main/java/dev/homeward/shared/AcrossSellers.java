package dev.homeward.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a query that means to see every seller's rows: for the platform, never for a seller. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AcrossSellers {}
