// The functions of C's library, in one place for all systems.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// e to the power of a number.
@inlinable @inline(__always)
public func exp(_ value: Double) -> Double {
  #if canImport(Glibc)
    Glibc.exp(value)
  #else
    Darwin.exp(value)
  #endif
}

/// The natural logarithm.
@inlinable @inline(__always)
public func log(_ value: Double) -> Double {
  #if canImport(Glibc)
    Glibc.log(value)
  #else
    Darwin.log(value)
  #endif
}

/// The logarithm to the base 2.
@inlinable @inline(__always)
public func log2(_ value: Double) -> Double {
  #if canImport(Glibc)
    Glibc.log2(value)
  #else
    Darwin.log2(value)
  #endif
}
