import { expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '#core/documents/kinds';
import { ROLES_PAGE, rolesPage } from './roles-page.ts';

test('docs/roles.md shows who may do what, as the office has it: npx vitest run test/roles.test.ts -u', async () => {
  const page = rolesPage();
  expect(page.match(/^\| post `/gm)).toHaveLength(DOCUMENT_KINDS.length);
  await expect(page).toMatchFileSnapshot(ROLES_PAGE);
});
