/** What a boot step is called and where it stands, for the build and for the boot. */
package io.quinit.boot.step;
