/// Tests of what is judged, counted and reported, on questions and replies written here.
@NullMarked
package ma.dalil.chatbot.evaluation;

import org.jspecify.annotations.NullMarked;
