/// Tests of the procedures: how files are refused, how facts sound, and whether what ships is sound.
///
/// `KnowledgeFolder` is a correct example that a test spoils in one place.
@NullMarked
package ma.dalil.knowledge.procedure;

import org.jspecify.annotations.NullMarked;
