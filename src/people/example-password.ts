/** The password of all accounts of the example organization; its sign-in page tells it to everybody. */
export const examplePassword = 'example-organization';
