/** The head of ELF files, and what their processors are called. Takes bytes, reads no file. */
package io.quinit.elf;
