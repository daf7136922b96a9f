import Importing
import Registry

extension RegisterPeople {
    /// Everybody in tables that are read household by household; `nil` where that cannot be done. With it comes how many
    /// tables there are.
    ///
    /// - Parameter jobs: how many threads look at households while the caller's reads, where there is but one file.
    static func reading(
        _ stream: RegisterStream, writing: NameWriting, jobs: Int
    ) -> (people: RegisterPeople, tables: Int)? {
        let workers = stream.workers
        let files = SideBySide.map(Array(stream.files.indices), atOnce: workers) { position in
            stream.read(position, threads: workers > 1 || jobs < 2 ? 0 : jobs) { block, _ in
                block.read(only: PeopleKeys.fields) { households in
                    var keys = PeopleKeys(writing)
                    for household in households { keys.add(household) }
                    return keys
                }
            }
        }
        var gathered = PeopleKeys(writing)
        var tables = 0
        for file in files {
            guard let file else { return nil }
            tables += file.tables.count
            for keys in file.blocks { gathered.append(keys) }
        }
        return (RegisterPeople(gathered, writing: writing), tables)
    }
}
