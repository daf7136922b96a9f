import Registry

extension Household {
    /// Gives the periods of work that stand in rows of their own to the members they are of (务工记录归人).
    ///
    /// A row of a table of work periods was read as a member with one period. Where the household has the person from
    /// another row, by number or else by name, that one takes the period, and what the row says of the person and the
    /// other does not. Where it has none, the row stays a member.
    mutating func joinWorkPeriods() {
        guard members.count > 1, members.contains(where: { !$0.workPeriods.isEmpty }) else { return }
        var joined: [Member] = []
        for member in members where member.workPeriods.isEmpty { joined.append(member) }
        for worker in members where !worker.workPeriods.isEmpty {
            guard let index = joined.firstIndex(where: { $0.isSamePerson(as: worker) }) else {
                joined.append(worker)
                continue
            }
            joined[index].workPeriods += worker.workPeriods
            joined[index].fillGaps(from: worker)
        }
        members = joined
    }
}

extension Member {
    fileprivate func isSamePerson(as other: Member) -> Bool {
        if let number = idNo.value, let otherNumber = other.idNo.value { return number.person == otherNumber.person }
        return name.value != nil && name == other.name
    }

    /// Takes over what tables of work say of a person, where this one says nothing.
    fileprivate mutating func fillGaps(from worker: Member) {
        workPlace.fillGap(with: worker.workPlace)
        jobChannel.fillGap(with: worker.jobChannel)
        workCompany.fillGap(with: worker.workCompany)
        publicJob.fillGap(with: worker.publicJob)
        workMonths.fillGap(with: worker.workMonths)
        remarks += worker.remarks
    }
}
