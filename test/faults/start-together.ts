import { createInterface } from 'node:readline';
import { migrate } from '#store/migrate';
import { openDatabaseAt, type Place } from './opened.ts';

// Opens each database that it is told of, and brings its tables about: `made`, or why not.
console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const [is, at = ''] = line.split(' ');
  try {
    const database = openDatabaseAt({ is, at } as Place);
    await migrate(database);
    await database.close();
    console.log('made');
  } catch (error) {
    console.log(String(error));
  }
}
