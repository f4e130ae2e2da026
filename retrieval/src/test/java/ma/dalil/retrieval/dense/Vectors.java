package ma.dalil.retrieval.dense;

/// How near two vectors are.
final class Vectors {

    private Vectors() {}

    static double cosine(float[] left, float[] right) {
        double product = 0;
        double leftSquare = 0;
        double rightSquare = 0;
        for (int i = 0; i < left.length; i++) {
            product += left[i] * right[i];
            leftSquare += left[i] * left[i];
            rightSquare += right[i] * right[i];
        }
        return product / Math.sqrt(leftSquare * rightSquare);
    }
}
