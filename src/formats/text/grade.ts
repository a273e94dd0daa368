/** A driver's category, as the FIA grades drivers. */
const GRADES = ['Platinum', 'Gold', 'Silver', 'Bronze'] as const;
export const A_GRADE = `one of: ${GRADES.join(', ')}`;

/** A grade is printed in full, or as its first letter; undefined for any other text. */
export function readGrade(text: string): string | undefined {
  const written = text.toLowerCase();
  return GRADES.find((grade) => [grade, grade.slice(0, 1)].some((word) => word.toLowerCase() === written));
}
