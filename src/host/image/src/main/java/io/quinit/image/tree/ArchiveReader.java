package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import java.io.IOException;

/**
 * Reads cpio and tar archives, compressed or not. Cpio archives may come several in a row, each with its own compression and with zero
 * bytes between, as the kernel takes an initramfs: microcode first, uncompressed, then the rest.
 */
final class ArchiveReader {
    private final ArchiveContent content = new ArchiveContent();
    private final Storage storage;
    private final Unpacker unpacker;

    ArchiveReader(Storage storage) {
        this.storage = storage;
        this.unpacker = new Unpacker(storage);
    }

    /** Whether such an archive may start with these bytes. */
    static boolean reads(Region region) throws IOException {
        var in = new RegionInput(region);
        return CpioReader.isHere(in) || Compression.at(in).isPresent() || TarReader.isHere(region);
    }

    /** Whether one starts behind zero bytes, or nothing does. */
    static boolean readsBehindZeros(Region region) throws IOException {
        var in = new RegionInput(region);
        return !in.skipZeros() || reads(in.rest());
    }

    ArchiveContent read(Region region) throws IOException {
        if (TarReader.isHere(region)) {
            new TarReader(new RegionInput(region), content).read();
        } else {
            readInARow(new RegionInput(region));
        }
        return content;
    }

    private void readInARow(RegionInput in) throws IOException {
        while (in.skipZeros()) {
            var compression = Compression.at(in);
            if (compression.isPresent()) {
                readUnpacked(in, compression.get());
            } else if (CpioReader.isHere(in)) {
                new CpioReader(in, content).read();
            } else {
                throw new MalformedFileException(
                        "neither a cpio archive nor compressed data at %d, behind what was read: %s"
                                .formatted(in.position(), FirstBytes.of(in.rest())));
            }
        }
    }

    private void readUnpacked(RegionInput in, Compression compression) throws IOException {
        var unpacked = unpacker.unpack(in, compression);
        if (TarReader.isHere(unpacked)) {
            var whole = unpackRest(in, unpacked);
            new TarReader(new RegionInput(whole), content).read();
        } else {
            readCpios(new RegionInput(unpacked), compression);
        }
    }

    /** One tar archive may be packed as many streams or frames, as pigz does and as layers are that can be read lazily. */
    private Region unpackRest(RegionInput in, Region first) throws IOException {
        while (in.skipZeros()) {
            if (ZstdFrame.skipUserData(in)) {
                continue;
            }
            var compression = Compression.at(in);
            if (compression.isEmpty()) {
                throw new MalformedFileException("no compressed data at %d, behind a compressed tar archive: %s"
                        .formatted(in.position(), FirstBytes.of(in.rest())));
            }
            unpacker.unpack(in, compression.get());
        }
        return storage.unpackedFrom(first.offset());
    }

    private void readCpios(RegionInput unpacked, Compression compression) throws IOException {
        while (unpacked.skipZeros()) {
            if (!CpioReader.isHere(unpacked)) {
                throw new MalformedFileException("neither a cpio nor a tar archive inside the %s data: %s"
                        .formatted(compression, FirstBytes.of(unpacked.rest())));
            }
            new CpioReader(unpacked, content).read();
        }
    }
}
