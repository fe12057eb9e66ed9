/** Claims for duties and taxes, over the REST API. */
@NullMarked
package dev.homeward.web.api.customs;

import org.jspecify.annotations.NullMarked;
