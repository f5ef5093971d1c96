/** The build's look at the target images: what each has to hold, what is wrong with it, and the plans that come of it. */
package io.quinit.extension.deployment.images;
