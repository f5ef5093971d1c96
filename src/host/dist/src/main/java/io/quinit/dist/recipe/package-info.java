/** What {@code test-images/NAME/image.properties} says: how a target image is made. */
package io.quinit.dist.recipe;
