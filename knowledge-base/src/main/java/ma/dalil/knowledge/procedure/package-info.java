/// Procedures as records in the terms of the Core Public Service Vocabulary (CPSV-AP), and their wording in six forms.
@NullMarked
package ma.dalil.knowledge.procedure;

import org.jspecify.annotations.NullMarked;
