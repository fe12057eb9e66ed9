package dev.homeward.imports;

import tools.jackson.databind.json.JsonMapper;

/** JSON as this module stores it; apart from the web's settings, which may change. */
final class StoredJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private StoredJson() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }
}
