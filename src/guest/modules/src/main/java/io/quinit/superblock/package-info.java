/** What a disk or an image holds, by its first bytes: magic numbers, sizes, labels, UUIDs. Takes bytes, reads no file. */
package io.quinit.superblock;
