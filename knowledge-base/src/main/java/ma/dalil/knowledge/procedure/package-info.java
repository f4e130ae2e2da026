/// Procedures as records in the terms of the Core Public Service Vocabulary (CPSV-AP), and their wording in six forms.
///
/// Read `KnowledgeLoader` for how files become records, then `SectionWriter` for how facts become sentences, then
/// `ProcedureDocuments` for what is published. Editors read `AUTHORING.md`.
///
/// Traps:
/// - YAML resolves what is not quoted: `yes` would be a boolean and `09.08` a number. `YamlFile` keeps both as text.
/// - The digits of chat spelling (`lwra9`, `7tta`) are letters; a number never stands beside one.
/// - Arabic says one and two in words (`شهرين`), so a figure of one or two may be missing in some forms.
/// - Moroccan Arabic has no plural rules of its own in ICU; both its scripts take those of Arabic.
/// - A number's groups are joined by no-break spaces (U+00A0), telephone numbers too: whoever compares texts folds
/// them.
@NullMarked
package ma.dalil.knowledge.procedure;

import org.jspecify.annotations.NullMarked;
