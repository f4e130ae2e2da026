package ma.dalil.chatbot.learning.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// Leader clustering: each thing joins the leader that it is most like, if it is like enough, and leads a cluster of
/// its
/// own otherwise. One pass, no chance: the same things in the same order are the same clusters.
final class LeaderClusters {

    private LeaderClusters() {}

    /// @param members the leader first
    record Cluster<T>(List<T> members) {
        Cluster {
            members = List.copyOf(members);
        }

        T leader() {
            return members.getFirst();
        }

        int size() {
            return members.size();
        }
    }

    /// The largest cluster first; of the same size, the one whose leader comes first.
    ///
    /// @param least from which likeness on a thing joins a leader
    static <T> List<Cluster<T>> of(List<T> things, ToDoubleBiFunction<T, T> likeness, double least) {
        List<List<T>> clusters = new ArrayList<>();
        for (T thing : things) {
            nearest(thing, clusters, likeness, least).add(thing);
        }
        return clusters.stream()
                .map(Cluster::new)
                .sorted(Comparator.<Cluster<T>>comparingInt(Cluster::size).reversed())
                .toList();
    }

    /// The cluster to join, or a new one.
    private static <T> List<T> nearest(
            T thing, List<List<T>> clusters, ToDoubleBiFunction<T, T> likeness, double least) {
        List<T> nearest = null;
        double most = least;
        for (List<T> cluster : clusters) {
            double like = likeness.applyAsDouble(cluster.getFirst(), thing);
            if (nearest == null ? like >= most : like > most) {
                nearest = cluster;
                most = like;
            }
        }
        if (nearest == null) {
            nearest = new ArrayList<>();
            clusters.add(nearest);
        }
        return nearest;
    }
}
