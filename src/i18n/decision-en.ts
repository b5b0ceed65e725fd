import type { DecisionWords } from '#i18n/decision.ts';

export const decisionEn: DecisionWords = {
  title: 'Which kind of store do these questions want?',
  lead: 'Think of one thing that a service of yours keeps, and of how it is asked for. Then walk. Nothing is graded, and you can go back. What counts is the list of reasons at the end.',
  chart: {
    name: 'A state machine of eight questions that ends in five kinds of store; the same is told in words below it',
    states: {
      joins: 'Joins?',
      transactions: 'Transactions?',
      adHoc: 'Ad hoc?',
      size: 'Too big?',
      whole: 'Whole?',
      latency: '1 ms?',
      shape: 'One shape?',
      amount: 'Too big?',
      relational: 'Relational',
      keyValue: 'Key-value',
      document: 'Document',
      wideColumn: 'Wide-column',
      graph: 'Graph',
    },
    events: {
      paths: 'any path',
      together: 'yes',
      alone: 'no',
      yes: 'yes',
      no: 'no',
      fits: 'no',
      tooMuch: 'yes',
      whole: 'yes',
      inside: 'no',
      atOnce: 'yes',
      soon: 'no',
      different: 'no',
      same: 'yes',
      unsure: 'not known yet',
    },
  },
  asks: {
    joins: 'Does one question put records of several kinds together?',
    transactions: 'Must several records change together, or not at all?',
    adHoc: 'Will somebody ask what nobody has thought of yet?',
    size: 'Is it more data, or more writes, than one large machine can take?',
    whole: 'Is a record only put away and fetched whole, by its key?',
    latency: 'Must every answer be there within about a millisecond?',
    shape: 'Do all records have the same fields?',
    amount: 'Is it more data, or more writes, than one large machine can take?',
  },
  answers: {
    joins: {
      together: {
        says: 'Yes, such as photos with the names of their authors',
        because: 'One question puts records of several kinds together.',
        costs: 'A join is work at every read, and wants an index.',
      },
      paths: {
        says: 'Yes, along paths of any length: friends of friends of friends',
        because: 'Questions follow relations, and nobody knows beforehand for how many steps.',
        costs: 'In tables each step would be one more join, over more rows than the last.',
      },
      alone: {
        says: 'No, each record is asked for by itself',
        because: 'Each record answers by itself, so no join is given up.',
        costs: 'If a question over two kinds comes later, your program has to join.',
      },
    },
    transactions: {
      yes: {
        says: 'Yes, such as money that leaves one account and arrives in another',
        because: 'Several records change together, or not at all.',
        costs: 'Transactions that touch the same rows wait for each other.',
      },
      no: {
        says: 'No, each change touches one record',
        because: 'Each change touches one record, and nearly every store changes one record whole or not at all.',
      },
    },
    adHoc: {
      yes: {
        says: 'Yes: reports, support, curious colleagues',
        because: 'Nobody knows yet all that will be asked.',
        costs: 'A question that no index helps reads everything, on the machine that serves the visitors.',
      },
      no: {
        says: 'No, the questions are few, and all are known',
        because: 'The questions are few and known, so the data can be laid out for them.',
        costs: 'A new question needs a new layout, and the old data has to be brought into it.',
      },
    },
    size: {
      fits: {
        says: 'No, and not for years',
        because: 'One machine can carry it, with a stand-in.',
      },
      tooMuch: {
        says: 'Yes',
        because: 'It outgrows one machine, and cannot do without what tables give.',
        costs: 'The tables have to be sharded. Joins and transactions across shards become your own work.',
      },
    },
    whole: {
      whole: {
        says: 'Yes: serialise, store, fetch, deserialise',
        because: 'Data is only serialised and deserialised: JSON, XML or YAML goes in whole and comes out whole.',
        costs: 'The store cannot look inside: no part is found, checked or changed by itself.',
      },
      inside: {
        says: 'No, records are also found by what is in them',
        because: 'Records are found by what is in them, so the store has to see their fields.',
        costs: 'Every field that is searched wants an index, which every write has to keep.',
      },
    },
    latency: {
      atOnce: {
        says: 'Yes, at every request',
        because: 'Answers have to be there within about a millisecond.',
        costs:
          'That is memory: dearer than disk by far, and empty after a crash unless it is also written down somewhere.',
      },
      soon: {
        says: 'No, a few milliseconds will do',
        because: 'A few milliseconds will do, so records may lie on disk.',
      },
    },
    shape: {
      different: {
        says: 'No, they differ, and new fields come without notice',
        because: 'The data has no one structure.',
        costs: 'Nobody checks a schema: your program has to bear every shape that was ever written.',
      },
      same: {
        says: 'Yes, or nearly',
        because: 'The records have one structure, which a schema can check.',
      },
    },
    amount: {
      tooMuch: {
        says: 'Yes',
        because: 'There is more data, or there are more writes, than one machine can take.',
        costs: 'Rows are spread by a key, and a question that does not name the key is slow or not allowed.',
      },
      fits: {
        says: 'No, and not for years',
        because: 'It fits one machine, and no reason speaks against tables.',
      },
    },
  },
  unsure: {
    says: 'I don’t know yet',
    because: 'You don’t know yet how it will be asked. Tables can be asked in ways that nobody has thought of.',
    costs: 'Come back when you know. To leave tables later is easier than to come back to them.',
  },
  choices: {
    relational: {
      name: 'Relational database',
      known: 'PostgreSQL, MySQL, SQLite',
      gives: 'Joins, transactions, and any question you can write down.',
      costs: 'A schema to look after, joins at every read, and one machine for the writes until you shard.',
    },
    keyValue: {
      name: 'Key-value store',
      known: 'Redis, Valkey, Memcached, DynamoDB',
      gives: 'One value by its key, at once, however many values there are.',
      costs:
        'Nothing but the key can be asked for: no joins, no reports. What is found in a second way is stored a second time.',
    },
    document: {
      name: 'Document store',
      known: 'MongoDB, Couchbase, Firestore',
      gives: 'All that a page needs in one read, in any shape.',
      costs:
        'What stands in many documents has to be changed in all of them. As long as one machine is enough, a JSON column in a relational database does the same.',
    },
    wideColumn: {
      name: 'Wide-column store',
      known: 'Cassandra, ScyllaDB, HBase, Bigtable',
      gives: 'Writes and rows over as many machines as you like.',
      costs:
        'Each question gets a table of its own, laid out by its key, with copies of the same facts. No joins, and hardly any transactions.',
    },
    graph: {
      name: 'Graph database',
      known: 'Neo4j, Amazon Neptune, JanusGraph',
      gives: 'Steps from record to record that cost the same however many records there are.',
      costs:
        'It is hard to cut over machines, and slow at sums over everything. For two or three steps, a join is enough.',
    },
  },
  question: (number) => `Question ${number}`,
  back: 'One step back',
  again: 'From the beginning',
  said: 'What you have said',
  nothingSaid: 'Nothing yet.',
  then: (choice) => `Then: ${choice}`,
  because: 'Because',
  known: 'Such as',
  gives: 'It gives',
  costs: 'It costs',
  all: 'All questions and all answers in words',
  kinds: 'The five kinds',
  leadsTo: (where) => `leads to “${where}”`,
  needsScript: 'With JavaScript you can answer one question after another. All of them are here in words.',
};
