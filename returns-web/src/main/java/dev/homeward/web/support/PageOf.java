package dev.homeward.web.support;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list, as every list of the API answers it.
 *
 * @param page from 0
 * @param size of a full page, 1 to 200
 * @param total items on all pages
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {

  /** Cuts a page out of a list that is short enough to be read whole. */
  public static <S, T> PageOf<T> cut(List<S> all, int page, int size, Function<S, T> shown) {
    List<T> items = all.stream().skip((long) page * size).limit(size).map(shown).toList();
    return new PageOf<>(items, page, size, all.size());
  }
}
