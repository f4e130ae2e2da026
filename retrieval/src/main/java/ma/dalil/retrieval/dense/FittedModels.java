package ma.dalil.retrieval.dense;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import ma.dalil.knowledge.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The built-in model of some rows: read from the index folder where a start before this one left it, else fitted and
/// left there. The folder only saves time: what cannot be read is fitted, what cannot be written is not missed.
final class FittedModels {

    private static final Logger LOG = LoggerFactory.getLogger(FittedModels.class);
    private static final String SUFFIX = ".model";

    /// Raised whenever the features of a text, or the fitting, change in a way that the analysis does not tell.
    private static final String FORMAT = "lsa-2";

    /// A byte that stands in no text: a word that moves to the next row makes another model.
    private static final byte END_OF_ROW = (byte) 0xff;

    private final Path folder;
    private final String analysis;

    /// @param analysis changes with how words are read, since their keys are what a model is made of
    FittedModels(Path folder, String analysis) {
        this.folder = folder;
        this.analysis = analysis;
    }

    /// @param rows at least one, each the text of one concept in all forms
    LatentSemanticModel of(List<String> rows) {
        String version = version(rows);
        Path file = folder.resolve(version + SUFFIX);
        Optional<LatentSemanticModel> kept = read(file, version);
        if (kept.isPresent()) {
            return kept.get();
        }
        LatentSemanticModel fitted = LatentSemanticFit.of(rows, version);
        keep(fitted, file);
        return fitted;
    }

    private String version(List<String> rows) {
        MessageDigest digest = Sha256.fresh();
        digest.update(analysis.getBytes(StandardCharsets.UTF_8));
        digest.update(END_OF_ROW);
        for (String row : rows) {
            digest.update(row.getBytes(StandardCharsets.UTF_8));
            digest.update(END_OF_ROW);
        }
        return FORMAT + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    private static Optional<LatentSemanticModel> read(Path file, String version) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ModelFile.read(file, version));
        } catch (IOException unusable) {
            LOG.warn("{} is fitted anew: {}", file, unusable.getMessage());
            return Optional.empty();
        }
    }

    private void keep(LatentSemanticModel fitted, Path file) {
        try {
            Files.createDirectories(folder);
            ModelFile.write(file, fitted);
            removeOthers(file);
        } catch (IOException unwritable) {
            LOG.warn("{} cannot be kept, the next start fits it again: {}", file, unwritable.toString());
        }
    }

    private void removeOthers(Path kept) throws IOException {
        try (DirectoryStream<Path> models = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path model : models) {
                if (!model.equals(kept)) {
                    Files.delete(model);
                }
            }
        }
    }
}
