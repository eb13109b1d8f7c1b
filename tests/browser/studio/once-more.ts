// The Studio is another's program, used through its screen: now and then it draws itself anew under the pointer when the
// machine is busy. A test that failed is run once more, on new documents, and what went wrong the first time is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
