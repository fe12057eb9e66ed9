package dev.homeward.evidence;

import dev.homeward.shared.OrderLineId;
import java.util.UUID;

/**
 * A photo of a return that is not filed yet.
 *
 * @param line that it shows
 * @param blob name of the kept picture
 */
public record DraftPhoto(UUID id, OrderLineId line, String blob) {}
