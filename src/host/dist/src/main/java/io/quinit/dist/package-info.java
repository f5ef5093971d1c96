/** What all that is made for a boot has in common: fixed times, its version, sizes in words. */
package io.quinit.dist;
