package io.quinit.image.tree;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Where a zstd frame ends, which the decoder does not tell; see RFC 8878. */
final class ZstdFrame {
    private static final int RAW_LENGTH_TYPE = 1;
    private static final int USER_DATA = 0x184D2A50;

    private ZstdFrame() {}

    /** The frame that starts here, alone; {@code in} goes on behind it. @throws EOFException when it is not whole */
    static RegionInput take(RegionInput in) throws IOException {
        long start = in.position();
        in.skip(4);
        int descriptor = number(in, 1);
        in.skip(headerRest(descriptor));
        boolean last = false;
        while (!last) {
            int block = number(in, 3);
            last = (block & 1) != 0;
            // A block of one repeated byte gives its unpacked length, but is one byte long.
            pass(in, (block >> 1 & 3) == RAW_LENGTH_TYPE ? 1 : block >> 3);
        }
        boolean checksum = (descriptor & 4) != 0;
        pass(in, checksum ? 4 : 0);
        return new RegionInput(in.region().part(start, in.position() - start));
    }

    /** Goes on behind a frame of user data: layers that can be read in parts end with one. @return whether one was here */
    static boolean skipUserData(RegionInput in) throws IOException {
        var start = ByteBuffer.wrap(Arrays.copyOf(in.peek(2 * Integer.BYTES), 2 * Integer.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        boolean here = (start.getInt(0) & ~0xf) == USER_DATA;
        if (here) {
            // One that is cut off leaves nothing behind it.
            in.skip(2 * Integer.BYTES + Integer.toUnsignedLong(start.getInt(Integer.BYTES)));
        }
        return here;
    }

    /** Length of window descriptor, dictionary id and content size. */
    private static int headerRest(int descriptor) {
        boolean singleSegment = (descriptor & 0x20) != 0;
        int dictionary = new int[] {0, 1, 2, 4}[descriptor & 3];
        int contentSize = new int[] {singleSegment ? 1 : 0, 2, 4, 8}[descriptor >> 6];
        return (singleSegment ? 0 : 1) + dictionary + contentSize;
    }

    private static int number(RegionInput in, int bytes) throws IOException {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("zstd frame");
            }
            number |= next << 8 * i;
        }
        return number;
    }

    private static void pass(RegionInput in, int bytes) throws IOException {
        if (in.left() < bytes) {
            throw new EOFException("zstd frame");
        }
        in.seek(in.position() + bytes);
    }
}
