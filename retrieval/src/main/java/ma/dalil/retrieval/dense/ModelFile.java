package ma.dalil.retrieval.dense;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/// A fitted model as a file: a checksum of all that follows, the version, and for each feature its letters, its weight
/// and its coordinates. A file stands under its name only when it is whole.
final class ModelFile {

    /// The first bytes of the file, by which another one is told.
    private static final long MARK = 0x44414c494c4c5341L; // DALILLSA

    private static final int HEADER = 2 * Long.BYTES;

    private ModelFile() {}

    /// @throws IOException if the file is damaged, or is no model of this version
    static LatentSemanticModel read(Path file, String version) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        if (bytes.remaining() < HEADER || bytes.getLong() != MARK) {
            throw new IOException("no model");
        }
        if (bytes.getLong() != checksum(bytes.duplicate())) {
            throw new IOException("damaged");
        }
        try {
            if (!text(bytes).equals(version)) {
                throw new IOException("another version");
            }
            return model(bytes, version);
        } catch (BufferUnderflowException | NegativeArraySizeException | IllegalArgumentException unlike) {
            throw new IOException("not laid out as a model", unlike);
        }
    }

    private static LatentSemanticModel model(ByteBuffer bytes, String version) {
        int count = bytes.getInt();
        int latent = bytes.getInt();
        Map<String, Integer> features = HashMap.newHashMap(count);
        double[] weights = new double[count];
        float[][] axes = new float[count][latent];
        for (int feature = 0; feature < count; feature++) {
            features.put(text(bytes), feature);
            weights[feature] = bytes.getDouble();
            bytes.asFloatBuffer().get(axes[feature]);
            bytes.position(bytes.position() + latent * Float.BYTES);
        }
        return new LatentSemanticModel(version, features, weights, axes);
    }

    static void write(Path file, LatentSemanticModel model) throws IOException {
        Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "model", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = bytes(model);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static ByteBuffer bytes(LatentSemanticModel model) {
        String[] features = new String[model.weights().length];
        model.features().forEach((feature, at) -> features[at] = feature);
        int latent = model.axes()[0].length;
        int size = HEADER + sizeOf(model.version()) + 2 * Integer.BYTES;
        for (String feature : features) {
            size += sizeOf(feature) + Double.BYTES + latent * Float.BYTES;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).putLong(MARK).putLong(0);
        put(bytes, model.version());
        bytes.putInt(features.length).putInt(latent);
        for (int feature = 0; feature < features.length; feature++) {
            put(bytes, features[feature]);
            bytes.putDouble(model.weights()[feature]);
            for (float coordinate : model.axes()[feature]) {
                bytes.putFloat(coordinate);
            }
        }
        return bytes.flip().putLong(Long.BYTES, checksum(bytes.duplicate().position(HEADER)));
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }

    private static int sizeOf(String text) {
        return Short.BYTES + text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void put(ByteBuffer bytes, String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        bytes.putShort((short) letters.length).put(letters);
    }

    private static String text(ByteBuffer bytes) {
        byte[] letters = new byte[Short.toUnsignedInt(bytes.getShort())];
        bytes.get(letters);
        return new String(letters, StandardCharsets.UTF_8);
    }
}
