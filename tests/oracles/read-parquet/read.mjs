// Reads every parquet file of a dataset with hyparquet, a reader in JavaScript that shares no code with ours.
//   node read.mjs DATASET_DIR     prints one line per file: path, rows, columns; fails where hyparquet does
import fs from 'node:fs'; import path from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';

const root = process.argv[2];
const files = fs.readdirSync(root, { recursive: true }).filter(f => f.endsWith('.parquet')).sort();
for (const name of files) {
  const file = await asyncBufferFromFile(path.join(root, name));
  const metadata = await parquetMetadataAsync(file);
  const rows = await parquetReadObjects({ file, metadata });
  if (rows.length !== Number(metadata.num_rows)) throw new Error(`${name}: ${rows.length} of ${metadata.num_rows} rows`);
  console.log(`${name} ${rows.length} ${Object.keys(rows[0]).length}`);
}
