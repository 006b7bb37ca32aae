// Recipe of the duckdb_*.parquet files: run beside tests/oracles/check-lerobot's node_modules.
//   node make-duckdb.mjs FILE snappy|gzip|uncompressed V1|V2
import { DuckDBInstance } from '@duckdb/node-api';
const db = await (await DuckDBInstance.create(':memory:')).connect();
await db.run(`copy (select i::bigint as id, (i % 3)::integer as small, i / 4.0::double as x, (i / 8.0)::float as f, i % 2 = 0 as even,
  case when i % 5 = 0 then null else 'word ' || (i % 4) end as text, [i, i + 1]::bigint[] as pair, case when i % 2 = 0 then [] else ['a' || i, 'b'] end as texts,
  [[i / 2.0, 1.0], [2.0, 3.0]]::double[][] as grid from range(300) t(i)) to '${process.argv[2]}' (format parquet, compression '${process.argv[3]}', parquet_version '${process.argv[4]}', kv_metadata {note: 'made by DuckDB'})`);
