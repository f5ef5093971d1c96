/** Elements and texts of pictures and pages, harmless whatever a guest has written. */
package io.quinit.tool.drawing;
