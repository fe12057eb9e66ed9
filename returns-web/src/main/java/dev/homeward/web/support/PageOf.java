package dev.homeward.web.support;

import java.util.List;

/**
 * A page of a list, as every list of the API answers it.
 *
 * @param page from 0
 * @param size of a full page, 1 to 200
 * @param total items on all pages
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {}
