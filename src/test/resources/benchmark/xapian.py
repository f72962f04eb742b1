# Loads transcripts into a Xapian database, one a line, or answers queries, one a line, with the number of rows found.
import sys

import xapian

mode, path = sys.argv[1:]
sys.stdin.reconfigure(encoding="utf-8", newline="\n")

if mode == "load":
    database = xapian.WritableDatabase(path, xapian.DB_CREATE)
    generator = xapian.TermGenerator()
    for line in sys.stdin:
        document = xapian.Document()
        generator.set_document(document)
        generator.set_termpos(0)
        generator.index_text(line.rstrip("\n"))
        database.add_document(document)
    database.commit()
    database.close()
else:
    database = xapian.Database(path)
    parser = xapian.QueryParser()
    parser.set_database(database)
    parser.set_default_op(xapian.Query.OP_AND)
    flags = (
        xapian.QueryParser.FLAG_PHRASE
        | xapian.QueryParser.FLAG_BOOLEAN
        | xapian.QueryParser.FLAG_WILDCARD
    )
    while line := sys.stdin.readline():
        enquire = xapian.Enquire(database)
        enquire.set_query(parser.parse_query(line.rstrip("\n"), flags))
        rows = [match.docid for match in enquire.get_mset(0, 20)]
        print(len(rows), flush=True)
