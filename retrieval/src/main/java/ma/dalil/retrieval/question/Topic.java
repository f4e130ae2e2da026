package ma.dalil.retrieval.question;

/// A question as others are put together with it: by its words, and by what it means to the built-in model.
public final class Topic {

    private final Asked asked;
    private final float[] question;
    private final float[] passage;

    /// @param question its vector as a question
    /// @param passage its vector as a passage
    Topic(Asked asked, float[] question, float[] passage) {
        this.asked = asked;
        this.question = question;
        this.passage = passage;
    }

    /// 0 to 1: the share of words, or where that is greater the cosine of meanings.
    ///
    /// Meaning is compared as between a question and a passage, both ways: two questions of which the model knows
    /// nothing have the same vector as questions, and none in common as question and passage.
    public double likeTo(Topic other) {
        double meaning = (cosine(question, other.passage) + cosine(other.question, passage)) / 2;
        return Math.max(asked.sharedWith(other.asked), meaning);
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double oneSquared = 0;
        double otherSquared = 0;
        for (int axis = 0; axis < one.length; axis++) {
            product += one[axis] * other[axis];
            oneSquared += one[axis] * one[axis];
            otherSquared += other[axis] * other[axis];
        }
        return product == 0 ? 0 : product / Math.sqrt(oneSquared * otherSquared);
    }
}
