import Importing
import Registry

extension RegisterPeople {
    /// Everybody in tables that are read household by household; `nil` where that cannot be done. With it comes how many
    /// tables there are.
    static func reading(
        _ stream: RegisterStream, writing: NameWriting
    ) -> (people: RegisterPeople, tables: Int)? {
        let files = SideBySide.map(Array(stream.files.indices), atOnce: stream.workers) { position in
            stream.read(
                position, only: PeopleKeys.fields, into: PeopleKeys(writing),
                look: { households, _ in
                    var keys = PeopleKeys(writing)
                    for household in households { keys.add(household) }
                    return keys
                }, add: { $0.append($1) })
        }
        var gathered = PeopleKeys(writing)
        var tables = 0
        for file in files {
            guard let file else { return nil }
            tables += file.tables.count
            gathered.append(file.result)
        }
        return (RegisterPeople(gathered, writing: writing), tables)
    }
}
