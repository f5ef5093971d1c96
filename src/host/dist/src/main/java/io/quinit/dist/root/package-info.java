/** Makes root file system images from directories. */
package io.quinit.dist.root;
