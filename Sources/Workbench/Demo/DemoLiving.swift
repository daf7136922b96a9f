import Registry

/// Fills land, house, water, road and the like of a household of the demonstration (示范生产生活条件).
struct DemoLiving {
    let period: DemoPeriod

    func fill(_ household: inout Household, _ random: inout SeededGenerator) {
        fillLand(&household.conditions, &random)
        fillHouse(&household, &random)
        fillRest(&household, &random)
        fillWater(&household, &random)
    }

    private func fillLand(_ land: inout LivingConditions, _ random: inout SeededGenerator) {
        func tenths(_ range: ClosedRange<Int>) -> Quantity {
            Quantity(hundredths: Int64(random.number(in: range)) * 10)
        }
        let farmland = tenths(5...60)
        let forest = tenths(10...80)
        land.farmland = .value(farmland)
        land.irrigated = .value(Quantity(hundredths: farmland.hundredths / 20 * 10))
        land.forest = .value(forest)
        let isReturned = random.chance(20)
        land.returnForest = .value(isReturned ? Quantity(hundredths: forest.hundredths / 20 * 10) : Quantity(0))
        land.orchard = .value(random.chance(20) ? Quantity(hundredths: forest.hundredths / 40 * 10) : Quantity(0))
        land.pasture = .value(Quantity(0))
        land.waterArea = .value(random.chance(10) ? tenths(5...30) : Quantity(0))
    }

    private func fillHouse(_ household: inout Household, _ random: inout SeededGenerator) {
        household.conditions.houseArea = .value(Quantity(Int64(random.number(in: 45...120))))
        household.conditions.houseStructure = .value(random.pick([.brickConcrete, .brickAndTile]))
        household.conditions.dangerHouse = .value(.no)
        household.conditions.dangerLevel = .blank
        (household.conditions.renovation, household.conditions.renovationYear) = (.blank, .blank)
        if household.exitStatus == .value(.poor), random.chance(25) {
            household.conditions.dangerHouse = .value(.yes)
            household.conditions.dangerLevel = .value(random.pick([.c, .d]))
            household.conditions.renovation = .value(random.chance(50) ? .underWay : .none)
        } else if random.chance(12) {
            household.conditions.renovation = .value(.finished)
            household.conditions.renovationYear = .value(Year(Int16(random.number(in: 2014...min(period.year, 2020)))))
        }
        let isResettled = random.chance(6)
        household.conditions.relocated = .value(isResettled ? .yes : .no)
        household.conditions.relocationWay = isResettled ? .value(.wholeHamlet) : .blank
        household.conditions.resettleWay = isResettled ? .value(.together) : .blank
        household.conditions.resettlePlace = isResettled ? .value(.town) : .blank
    }

    private func fillWater(_ household: inout Household, _ random: inout SeededGenerator) {
        let isDifficult = household.exitStatus == .value(.poor) && random.chance(10)
        household.conditions.waterDifficult = .value(isDifficult ? .yes : .no)
        household.conditions.waterSafe = .value(isDifficult ? .no : .yes)
        household.conditions.waterSolved = .value(isDifficult ? .no : .yes)
    }

    private func fillRest(_ household: inout Household, _ random: inout SeededGenerator) {
        household.conditions.productionPower = .value(.yes)
        household.conditions.livingPower = .value(.yes)
        household.conditions.broadcast = .value(random.chance(95) ? .yes : .no)
        household.conditions.roadDistance = .value(Quantity(hundredths: Int64(random.number(in: 1...30)) * 10))
        household.conditions.roadType = .value(
            random.chance(85) ? .concrete : random.pick([.gravel, .earth, .asphalt]))
        household.conditions.toilet = .value(random.chance(95) ? .yes : .no)
        household.conditions.fuel = .value(random.chance(60) ? [.clean] : [.firewood, .coal])
        household.conditions.coop = .value(random.chance(50) ? .yes : .no)
        household.conditions.leadingEnterprise = .value(.no)
        household.conditions.leader = .value(.no)
    }
}
